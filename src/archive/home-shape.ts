/** Stories at the head of the home page. */
export const FRONT_STORIES = 7;
/** Stories in every part under them. */
export const HEAD_SIZE = 3;
/** Parts without a choice of the editors: photos, then every kind that has stories. */
export const USUAL_SECTIONS = [{ show: 'anh' }, { show: 'moi-loai' }] as const;
