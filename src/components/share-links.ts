interface Shared {
  /** Absolute address of the page. */
  url: string;
  title: string;
}

/** Addresses that open the share form of a service; nothing of the service is loaded before. */
export function shareLinks({ url, title }: Shared): { name: string; href: string }[] {
  const forZalo = encodeURIComponent(btoa(JSON.stringify({ url })));
  return [
    {
      name: 'Zalo',
      href: `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${forZalo}&shareType=0`,
    },
    {
      name: 'Facebook',
      href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
    },
    {
      name: 'Thư điện tử',
      href: `mailto:?subject=${quote(title)}&body=${quote(url)}`,
    },
  ];
}

/** Text in a query as short as it may be: browsers themselves write letters beyond ASCII as octets. */
function quote(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}:/.,–-]/gu, encodeURIComponent);
}
