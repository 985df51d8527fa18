declare module 'decap-cms-core/dist/esm/constants/configSchema.js' {
  /** Throws with every error of the configuration. */
  export function validateConfig(config: object): void;
}

declare module 'decap-cms-core/dist/esm/lib/registry.js' {
  const registry: { registerWidget(widget: object): void };
  export default registry;
}

declare module 'decap-cms-widget-*/dist/esm/schema.js' {
  const schema: object;
  export default schema;
}
