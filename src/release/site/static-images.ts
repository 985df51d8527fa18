type AddImage = (
  options: unknown,
  hashedProperties: readonly string[],
  originalFile: string | undefined,
) => string;

/** What Astro's image component finds on the global object during a build. */
interface ImageDesk {
  addStaticImage?: AddImage | undefined;
  referencedImages?: Set<string>;
}

const shared = globalThis as { astroAsset?: ImageDesk };

function keyOf([options, properties, file]: Parameters<AddImage>): string {
  return JSON.stringify([options, properties, file ?? null]);
}

/** Remembers the addresses that a build gives to pictures. @returns what it has remembered so far */
export function rememberImages(): () => [request: string, address: string][] {
  const addresses = new Map<string, string>();
  const desk = shared.astroAsset;
  const add = desk?.addStaticImage;
  if (desk !== undefined && add !== undefined) {
    desk.addStaticImage = (...request) => {
      const address = add(...request);
      addresses.set(keyOf(request), address);
      return address;
    };
  }
  return () => [...addresses];
}

/** Refuses all pictures: only the thread in which Astro works can make them. */
export function refuseImages(): void {
  const refuse = (): never => {
    throw new Error('Pictures are made in the thread of Astro');
  };
  shared.astroAsset = { addStaticImage: refuse };
}

/** Gives pictures the addresses that the build gave them; a picture that it did not see is refused. */
export function recallImages(addresses: readonly [string, string][]): void {
  const known = new Map(addresses);
  shared.astroAsset = {
    referencedImages: new Set(),
    addStaticImage: (...request) => {
      const address = known.get(keyOf(request));
      if (address === undefined) throw new Error(`The build made no picture ${keyOf(request)}`);
      return address;
    },
  };
}
