/** The body of an upload, which has no class: one part `file`. */
export const oneFile = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};
