export { openDiskWorkspace } from './disk-workspace.js';
export { type MemoryWorkspace, openMemoryWorkspace } from './memory-workspace.js';
