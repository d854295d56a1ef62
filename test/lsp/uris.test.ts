import assert from 'node:assert/strict';
import { pathOfUri, relativeTo, uriBelow, withForwardSlashes } from '#adapters/lsp/uris.ts';

describe('URIs', () => {
  it('name paths with forward slashes', () => {
    assert.equal(pathOfUri('file:///home/ann/a%20b/%5Bid%5D.ts', false), '/home/ann/a b/[id].ts');
    assert.equal(pathOfUri('file:///home/%C3%BC.ts', false), '/home/ü.ts');
  });

  it('name one path however a drive is spelled', () => {
    for (const uri of [
      'file:///C:/src/a.ts',
      'file:///c:/src/a.ts',
      'file:///c%3A/src/a.ts',
      'file:///C%3a/src/a.ts',
    ]) {
      assert.equal(pathOfUri(uri, true), 'c:/src/a.ts');
    }
    assert.equal(withForwardSlashes('C:\\src\\a.ts', true), 'c:/src/a.ts');
    assert.equal(withForwardSlashes('/odd\\name', false), '/odd\\name');
  });

  it('name shares', () => {
    assert.equal(pathOfUri('file://server/share/a.ts', true), '//server/share/a.ts');
    assert.equal(withForwardSlashes('\\\\server\\share\\a.ts', true), '//server/share/a.ts');
  });

  it('that are no files name nothing', () => {
    for (const uri of ['untitled:Untitled-1', 'git:/a.ts', 'file:///%E0%A4%A', 'file', '']) {
      assert.equal(pathOfUri(uri, false), undefined);
    }
  });

  it('of files are spelled like that of their folder', () => {
    assert.equal(uriBelow('file:///c%3A/shop', 'src/a b/(x)/[id].ts'), 'file:///c%3A/shop/src/a%20b/(x)/%5Bid%5D.ts');
  });

  it('lie in a folder or beside it', () => {
    assert.equal(relativeTo('/work/shop', '/work/shop/src/a.ts'), 'src/a.ts');
    assert.equal(relativeTo('/work/shop', '/work/shop'), '');
    assert.equal(relativeTo('/work/shop', '/work/shopping/a.ts'), undefined);
    assert.equal(relativeTo('/', '/a.ts'), 'a.ts');
  });
});
