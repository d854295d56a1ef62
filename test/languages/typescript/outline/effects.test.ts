import { effectRows } from './outlined.ts';

describe('an ambient effect', () => {
  effectRows([
    ['fetch(url)', 'network fetch'],
    ['const x = { at: new Date() }', 'clock new Date'],
    ['f(Date.now())', 'clock Date.now'],
    ['new Date(0)'],
  ]);
});
