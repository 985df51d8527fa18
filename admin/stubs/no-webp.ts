/** Stands for @jsquash/webp (700 KB of WebAssembly): Decap's media_processing is not used. */
export const encode = (): never => {
  throw new Error('Photos are not converted in the browser.');
};
