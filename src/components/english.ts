/** What readers see on the English pages, apart from content. */
export const ENGLISH = {
  skipToContent: 'Skip to main content',
  mainNavigation: 'Main navigation',
  about: 'About',
  contact: 'Contact',
  structure: 'Structure',
  structureNote: 'News and the pages of each agency are in Vietnamese.',
  contactAbout: 'How to reach the editorial office.',
  responsible: 'Responsible for content',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  display: 'Text size and colours',
  savedStories: 'Saved stories',
  links: 'Links',
  editors: 'For editors',
  vietnamese: 'Tiếng Việt',
} as const;
