import { homedir, userInfo } from 'node:os';

/** What no output may tell of this machine: folders, and who is logged in. */
export function privateWords(root: string): { readonly folders: readonly string[]; readonly user: string } {
  const home = homedir();
  return { folders: [...new Set([home, root])].filter((folder) => folder !== '/'), user: nameOfUser() };
}

/** Some containers have a user without a name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
