import { describe, expect, it } from 'vitest';
import { openMemoryWorkspace } from '../../src/platform/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a workspace in memory', () => {
  it('lists, reads and replaces like one on disk', async () => {
    const workspace = openMemoryWorkspace({
      'data/b.csv': 'b',
      'data/B.csv': 'B',
      'out/a/old.txt': 'old',
      'out/ab/x.txt': 'x',
    });
    expect(await workspace.list('data')).toEqual(['data/B.csv', 'data/b.csv']);
    expect(await workspace.read('data/b.csv')).toEqual(bytes('b'));
    expect(await workspace.read('data')).toBeNull();
    expect(await workspace.replace('out/a', new Map([['new.txt', bytes('new')]]))).toBeNull();
    expect(await workspace.list('out')).toEqual(['out/a/new.txt', 'out/ab/x.txt']);
  });

  it('refuses paths that a disk would refuse', async () => {
    expect(() => openMemoryWorkspace({ '../a': '' })).toThrow();
    await expect(openMemoryWorkspace().replace('out', new Map([['../a', bytes('')]]))).rejects.toThrow();
  });

  it('remembers results but no failures', async () => {
    const workspace = openMemoryWorkspace();
    await expect(workspace.remember('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await workspace.remember('key', async () => bytes('1'))).toEqual(bytes('1'));
    expect(await workspace.remember('key', async () => bytes('2'))).toEqual(bytes('1'));
  });

  it('has the fonts of the installed packages and no other file', async () => {
    const workspace = openMemoryWorkspace();
    const font = await workspace.font({
      package: '@expo-google-fonts/inter',
      path: '400Regular/Inter_400Regular.ttf',
    });
    expect([...font.slice(0, 4)]).toEqual([0, 1, 0, 0]);
    await expect(workspace.font({ package: '@expo-google-fonts/inter', path: 'absent.ttf' })).rejects.toThrow(
      /not installed/,
    );
    await expect(
      workspace.font({ package: '@expo-google-fonts/inter', path: '../arimo/package.json' }),
    ).rejects.toThrow(/does not name/);
    await expect(workspace.font({ package: '../..', path: 'package.json' })).rejects.toThrow(/does not name/);
  });
});
