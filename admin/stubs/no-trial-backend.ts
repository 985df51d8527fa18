/** Stands for the trial newsroom's back end in production: it has no accounts, and nobody may choose it. */
export const TRIAL_BACKENDS = {};
