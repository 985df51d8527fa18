/** Datasets of IPTC-IIM record 2: https://iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf */
const DATASETS = { caption: 120, byline: 80, credit: 110 } as const;
const UTF8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);

type IptcText = Partial<Record<keyof typeof DATASETS, string | Buffer>>;

/** A JPEG with what a photographer wrote into it, as photo programs store it. */
export function withIptc(jpeg: Buffer, text: IptcText): Buffer {
  const fields = Object.entries(text).map(([name, value]) =>
    dataset(DATASETS[name as keyof typeof DATASETS], Buffer.from(value)),
  );
  const data = Buffer.concat([UTF8, ...fields]);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
    uint(data.length, 4),
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const segment = Buffer.concat([
    Buffer.from([0xff, 0xed]),
    uint(resource.length + 2, 2),
    resource,
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

function dataset(number: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1c, 2, number]), uint(value.length, 2), value]);
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
