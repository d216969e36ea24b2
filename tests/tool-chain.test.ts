import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: { readonly [name: string]: string };
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

/** Optional packages that some locked package names but the lock file lacks: `npm ci` refuses such a file. */
function missingOptional(packages: { readonly [place: string]: LockedPackage }): readonly string[] {
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => packages[`node_modules/${name}`] === undefined);
}

describe('the lock file', () => {
  const { packages } = read('package-lock.json') as {
    readonly packages: { readonly [place: string]: LockedPackage };
  };

  it('holds the optional packages of every platform', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(200);
    expect(missingOptional(packages)).toEqual([]);
  });

  it('would be refused without one of them', () => {
    expect(missingOptional({ 'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0' } } })).toEqual([
      'a-win32',
    ]);
  });

  it('records no download addresses', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version', () => {
    const { dependencies, devDependencies } = read('package.json') as {
      readonly [kind: string]: { readonly [name: string]: string };
    };
    const versions = [...Object.values(dependencies ?? {}), ...Object.values(devDependencies ?? {})];
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
