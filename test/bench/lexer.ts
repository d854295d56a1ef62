/** Only the reader of imports: `node --import tsx test/bench/lexer.ts [FOLDER…]`, `node_modules` where none is given. */
import { compareReaders } from './lexerSection.ts';

const folders = process.argv.slice(2);
compareReaders(folders.length > 0 ? folders : ['node_modules'], 5);
