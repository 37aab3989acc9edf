/** The mynah of the product's name in four moods, 240×240, with a pale edge for dark chats. */
export const STICKERS: Record<string, string> = {
  "xin-chao": bird(
    '<path d="M176 116c26-10 40-34 36-56" fill="none" stroke="#1F2A2C" stroke-width="16" stroke-linecap="round"/><path d="M206 30l6 14M226 42l-8 12" stroke="#F2B84B" stroke-width="6" stroke-linecap="round"/>',
  ),
  "tha-tim": bird(heart(188, 60, 1.5) + heart(40, 76, 0.9) + heart(212, 120, 0.7)),
  "cam-on": bird(
    '<path d="M186 190c4-30 2-60 6-84" fill="none" stroke="#2B8A3E" stroke-width="7" stroke-linecap="round"/><g transform="translate(192 96)">' +
      [0, 72, 144, 216, 288].map((a) => `<ellipse transform="rotate(${a})" cy="-18" rx="10" ry="14" fill="#F28CA6"/>`).join("") +
      '<circle r="9" fill="#F2B84B"/></g>',
  ),
  ok: bird(
    '<circle cx="192" cy="72" r="34" fill="#2B8A3E"/><path d="M176 73l12 12 22-25" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>',
  ),
};

function bird(extra: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240">
<ellipse cx="116" cy="222" rx="62" ry="8" fill="#000" opacity=".12"/>
<path d="M96 206v14m-10 0h20M134 206v14m-10 0h20" stroke="#F2B84B" stroke-width="8" stroke-linecap="round"/>
<g fill="#fff" stroke="#fff" stroke-width="10" stroke-linejoin="round"><path d="M58 150C24 168 18 196 22 214c22-4 44-16 58-34z"/><path d="M116 40c46 0 74 36 74 86s-30 82-74 82-72-32-72-82 26-86 72-86z"/><path d="M108 42c-4-14 2-24 12-28-2 10 2 18 8 26z"/></g>
<path d="M58 150C24 168 18 196 22 214c22-4 44-16 58-34z" fill="#16201F"/>
<path d="M116 40c46 0 74 36 74 86s-30 82-74 82-72-32-72-82 26-86 72-86z" fill="#1F2A2C"/>
<path d="M118 120c30 0 48 20 48 44s-20 36-48 36-46-12-46-36 16-44 46-44z" fill="#E1F1F0"/>
<path d="M70 118c-16 18-16 52 4 66 18-10 26-40 16-62z" fill="#0B7A75"/>
<circle cx="92" cy="92" r="17" fill="#fff"/><circle cx="140" cy="92" r="17" fill="#fff"/><circle cx="95" cy="94" r="8" fill="#12191B"/><circle cx="137" cy="94" r="8" fill="#12191B"/><circle cx="98" cy="91" r="3" fill="#fff"/><circle cx="140" cy="91" r="3" fill="#fff"/>
<path d="M102 110h28l-14 20z" fill="#F2B84B"/><path d="M70 76c-10 2-14 8-16 14M162 76c10 2 14 8 16 14" stroke="#F2B84B" stroke-width="6" stroke-linecap="round" fill="none"/>
<path d="M108 42c-4-14 2-24 12-28-2 10 2 18 8 26z" fill="#1F2A2C"/>${extra}</svg>`;
}

function heart(x: number, y: number, scale: number): string {
  return `<path transform="translate(${x} ${y}) scale(${scale})" d="M0 22C-26 4-22-18-8-18c5 0 8 4 8 8 0-4 3-8 8-8 14 0 18 22-8 40z" fill="#E64980"/>`;
}
