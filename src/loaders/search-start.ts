import { INDEX_FOLDER, START_FILE } from '../search/store/layout.ts';

/** Address of the file with which every search begins. */
export const SEARCH_START = `${import.meta.env.BASE_URL}${INDEX_FOLDER}/${START_FILE}`;
