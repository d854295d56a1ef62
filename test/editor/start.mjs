// npm start [-- --no-open]
import { register } from 'tsx/esm/api';

register();
const { start } = await import('./harness/start.ts');
try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
