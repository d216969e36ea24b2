export { openDiskWorkspace } from './disk-workspace.js';
export { openGitRevision } from './git-revision.js';
export { openMemoryWorkspace } from './memory-workspace.js';
export { watchFolders } from './watch-folders.js';
