/** What the tests bundle: Decap's own check of a configuration, with the schemas of the widgets in use. */
import registry from 'decap-cms-core/dist/esm/lib/registry.js';
import datetime from 'decap-cms-widget-datetime/dist/esm/schema.js';
import file from 'decap-cms-widget-file/dist/esm/schema.js';
import image from 'decap-cms-widget-image/dist/esm/schema.js';
import list from 'decap-cms-widget-list/dist/esm/schema.js';
import number from 'decap-cms-widget-number/dist/esm/schema.js';
import object from 'decap-cms-widget-object/dist/esm/schema.js';
import relation from 'decap-cms-widget-relation/dist/esm/schema.js';
import select from 'decap-cms-widget-select/dist/esm/schema.js';

const SCHEMAS = { datetime, file, image, list, number, object, relation, select };

for (const [name, schema] of Object.entries(SCHEMAS)) {
  registry.registerWidget({ name, schema, controlComponent: () => null });
}

export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
