// npm run test:editor [-- in-host|ui]
import { register } from 'tsx/esm/api';

register();
const { testEditor } = await import('./harness/run.ts');
try {
  await testEditor(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
