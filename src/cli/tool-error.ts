/** Trouble outside the author's files: a folder that is not there, a disk that is full. */
export class ToolError extends Error {}
