import { startLanguageServer } from './startLanguageServer.ts';

startLanguageServer();
