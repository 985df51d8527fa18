/** Decap's names for translated entries, which its schema lists; the module itself needs a browser. */
export const I18N_STRUCTURE = {
  MULTIPLE_FOLDERS: 'multiple_folders',
  MULTIPLE_FILES: 'multiple_files',
  SINGLE_FILE: 'single_file',
};

export const I18N_FIELD = { TRANSLATE: 'translate', DUPLICATE: 'duplicate', NONE: 'none' };
