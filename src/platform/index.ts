export { openDiskWorkspace } from './disk-workspace.js';
export { openMemoryWorkspace } from './memory-workspace.js';
