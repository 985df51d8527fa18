/** Stands for ajv-errors and ajv-keywords beside no-ajv.ts. */
const addNothing = (): void => undefined;

export default addNothing;
export {
  addNothing as instanceof,
  addNothing as prohibited,
  addNothing as select,
  addNothing as uniqueItemProperties,
};
