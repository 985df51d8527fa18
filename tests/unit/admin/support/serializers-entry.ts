/** What the tests bundle, see decap-serializers.ts. */
export {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
export { useEditorComponents } from './editor-control.ts';
