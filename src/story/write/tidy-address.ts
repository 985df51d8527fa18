/** What cannot stand in the address of a link is percent-encoded. */
export function tidyAddress(address: string): string {
  return address
    .toWellFormed()
    .trim()
    .replaceAll(/[\s\p{Cc}<>]/gu, (character) => encodeURIComponent(character));
}
