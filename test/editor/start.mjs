// node test/editor/start.mjs FOLDER: serves VS Code with the packed extension on a folder, until it is interrupted.
import { register } from 'tsx/esm/api';

register();
const { serveWorkbench } = await import('./harness/serveWorkbench.ts');
await serveWorkbench(process.argv[2] ?? '.');
