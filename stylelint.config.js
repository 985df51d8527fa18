const PHYSICAL = [
  '/^(margin|padding|border)-(top|right|bottom|left)/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  '/^(min-|max-)?(width|height)$/',
  'top',
  'right',
  'bottom',
  'left',
];

const RAW_COLOURS = ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'];

const useRole = (colour) =>
  `Unexpected colour "${colour}": use a role of src/styles/tokens.css, such as var(--color-text)`;

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'color-named': ['never', { message: useRole }],
    'color-no-hex': [true, { message: useRole }],
    'custom-property-pattern': null,
    'declaration-no-important': true,
    'declaration-property-value-disallowed-list': [
      { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
      { message: (property) => `Unexpected physical value of "${property}": use start or end` },
    ],
    'function-disallowed-list': [RAW_COLOURS, { message: useRole }],
    'property-disallowed-list': [
      PHYSICAL,
      {
        message: (property) =>
          `Unexpected physical property "${property}": use the logical one (inline-size, block-size, margin-inline-start, inset-block-start, …)`,
      },
    ],
    'selector-class-pattern': null,
    'selector-max-id': 0,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
  },
  overrides: [
    {
      files: ['src/styles/tokens.css'],
      rules: { 'color-named': null, 'color-no-hex': null, 'function-disallowed-list': null },
    },
  ],
};
