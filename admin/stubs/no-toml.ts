/** Stands for the TOML reader and writer: no collection is stored as TOML. */
const refuse = (): never => {
  throw new Error('No collection is stored as TOML.');
};

export default { parse: refuse, stringify: refuse, toToml: refuse };
export { refuse as parse, refuse as stringify, refuse as toToml };
