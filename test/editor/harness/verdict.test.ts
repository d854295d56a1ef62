import assert from 'node:assert/strict';
import { objection } from './verdict.ts';

describe('A run inside the extension host', () => {
  it('passes with exit code 0 and a report of tests that did not fail', () => {
    assert.equal(objection(0, { tests: 3, failures: 0, results: [] }), undefined);
  });

  it('fails without a report, whatever the exit code says', () => {
    assert.match(objection(0, undefined) ?? '', /no report/);
  });

  it('fails where no test ran', () => {
    assert.match(objection(0, { tests: 0, failures: 0, results: [] }) ?? '', /no test ran/);
  });

  it('fails with a test that failed', () => {
    assert.match(objection(0, { tests: 3, failures: 1, results: [] }) ?? '', /1 of 3/);
  });

  it('fails with another exit code', () => {
    assert.match(objection(1, { tests: 3, failures: 0, results: [] }) ?? '', /exit code was 1/);
  });
});
