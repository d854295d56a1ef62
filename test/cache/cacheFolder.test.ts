import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '#adapters/cache/cacheFolder.ts';

describe('The folder of the cache', () => {
  it('is where the system keeps such things', () => {
    const home = homedir();
    assert.equal(cacheFolder({}, 'linux'), path.join(home, '.cache', 'inward'));
    assert.equal(cacheFolder({ XDG_CACHE_HOME: path.resolve('/caches') }, 'linux'), path.resolve('/caches/inward'));
    assert.equal(cacheFolder({}, 'darwin'), path.join(home, 'Library', 'Caches', 'inward'));
    assert.equal(cacheFolder({ LOCALAPPDATA: path.resolve('/local') }, 'win32'), path.resolve('/local/inward'));
    assert.equal(cacheFolder({}, 'win32'), undefined);
  });

  it('is not one that the specification tells to ignore', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), path.join(homedir(), '.cache', 'inward'));
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '' }, 'linux'), path.join(homedir(), '.cache', 'inward'));
  });

  it('is the one that INWARD_CACHE_DIR names, whatever the system', () => {
    const own = path.resolve('/own');
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      assert.equal(cacheFolder({ INWARD_CACHE_DIR: own, XDG_CACHE_HOME: '/x', LOCALAPPDATA: '/y' }, platform), own);
    }
    assert.equal(cacheFolder({ INWARD_CACHE_DIR: 'here' }, 'linux'), path.resolve('here'));
  });
});
