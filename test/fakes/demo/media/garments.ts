/** Flat drawings of the shop's goods, 640×800; no text in them, because a bare machine has no fonts. */
export const GARMENTS: Record<string, string> = {
  "ao-linen-be": scene("#EFE6D8", "#D9C7AC", shirt("#F6EEDF", "#CDB892") + leaves("#A8B79A", 70, 640)),
  "dam-hoa-nhi": scene("#F7E7E4", "#E8C3BD", dress("#E9A79B", "#C97B6E") + dots("#FFF4EF")),
  "quan-culottes": scene("#E4ECE8", "#BFD2C8", trousers("#7F9C8C", "#5F7D6D") + leaves("#5F7D6D", 530, 690)),
  "ao-dai-lua": scene("#F9EADF", "#EBC4A7", aoDai("#C96F5B", "#A14F3E") + leaves("#D9A27F", 60, 680)),
  "chan-vay": scene("#ECE8F3", "#CFC5E2", skirt("#8E7CB0", "#6C5A91")),
  "set-cotton": scene("#E3EEF3", "#B9D3DF", shirt("#FFFFFF", "#9FBFCD") + shorts("#9FBFCD", "#7FA5B5")),
  "ao-len": scene("#F3E9E0", "#DDC2A9", shirt("#B5651D", "#8C4B12") + knit("#D08A4B")),
  "khan-lua": scene("#FBF1DD", "#EFD6A0", scarf("#D9A441", "#B07F23")),
  "tui-coi": scene("#EEF1E2", "#D2DAB4", bag("#C9A66B", "#9C7B43")),
  "anh-thu-ao": scene("#E7E3DF", "#B9B0A7", mirror(shirt("#F6EEDF", "#CDB892"))),
  "anh-loi": scene("#E9E4E4", "#C4B8B8", shirt("#DDE3EA", "#A9B6C4") + tear()),
  "bien-lai": scene("#DDEBE9", "#A9CBC7", receipt()),
  "bang-size": scene("#F1F4F4", "#DDE5E5", sizeTable()),
};

function scene(light: string, deep: string, things: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800" viewBox="0 0 640 800">
<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient>
<radialGradient id="glow" cx=".3" cy=".2" r=".9"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
<rect width="640" height="800" fill="url(#wall)"/><rect width="640" height="800" fill="url(#glow)"/><ellipse cx="320" cy="742" rx="210" ry="20" fill="#000" opacity=".1"/>${things}</svg>`;
}

function hanger(): string {
  return `<path d="M320 96c0-24 34-24 34 0 0 18-34 18-34 44l120 60H200l120-60" fill="none" stroke="#8A7A66" stroke-width="7" stroke-linecap="round"/>`;
}

function shirt(cloth: string, seam: string): string {
  return `${hanger()}<path d="M250 176c30 34 110 34 140 0l94 44 56 176-74 26-26-72v330H200V350l-26 72-74-26 56-176z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>
<path d="M320 202v478" stroke="${seam}" stroke-width="3"/>${[270, 350, 430, 510, 590].map((y) => `<circle cx="334" cy="${y}" r="6" fill="${seam}"/>`).join("")}
<path d="M236 380h64v70h-64z" fill="none" stroke="${seam}" stroke-width="3"/>`;
}

function dress(cloth: string, seam: string): string {
  return `${hanger()}<path d="M258 178c24 40 100 40 124 0l44 20-22 150c70 110 96 230 104 372H132c8-142 34-262 104-372l-22-150z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>
<path d="M236 348h168" stroke="${seam}" stroke-width="8"/><path d="M262 360l-50 350M320 360v350M378 360l50 350" stroke="${seam}" stroke-width="2" opacity=".6"/>`;
}

function dots(color: string): string {
  return Array.from({ length: 42 }, (_, i) => {
    const y = 230 + Math.floor(i / 6) * 68;
    const half = y < 348 ? 70 : 80 + (y - 348) * 0.24;
    const x = 320 - half + ((i % 6) / 5) * half * 2 + (Math.floor(i / 6) % 2 === 0 ? 10 : -10);
    return `<g transform="translate(${x.toFixed(0)} ${y})" fill="${color}"><circle r="4" cy="-6"/><circle r="4" cx="6"/><circle r="4" cy="6"/><circle r="4" cx="-6"/><circle r="3" fill="#E0A93B"/></g>`;
  }).join("");
}

function trousers(cloth: string, seam: string): string {
  return `<path d="M216 130h208l14 60c40 160 62 330 68 520H350l-30-360-30 360H134c6-190 28-360 68-520z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>
<path d="M210 176h220M320 190v150M240 220l-40 470M400 220l40 470" stroke="${seam}" stroke-width="3"/>`;
}

function aoDai(cloth: string, seam: string): string {
  return `${hanger()}<path d="M290 150h60v34l60 20 130 190-44 34-98-100-16 92c26 110 40 200 46 320H212c6-120 20-210 46-320l-16-92-98 100-44-34 130-190 60-20z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>
<path d="M258 420l-8 320M382 420l8 320M350 190l40 130" stroke="${seam}" stroke-width="3"/><g fill="#F3D9A4">${[0, 1, 2].map((i) => `<path transform="translate(${296 + i * 26} ${560 + i * 46}) rotate(${i * 30})" d="M0 0c14-22 34-22 40-2-14 14-30 14-40 2z"/>`).join("")}</g>`;
}

function skirt(cloth: string, seam: string): string {
  const pleats = Array.from(
    { length: 9 },
    (_, i) => `<path d="M${238 + i * 20} 250L${130 + i * 47} 690" stroke="${seam}" stroke-width="3"/>`,
  ).join("");
  return `<path d="M224 190h192v56l116 450H108l116-450z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/><path d="M224 246h192" stroke="${seam}" stroke-width="6"/>${pleats}`;
}

function shorts(cloth: string, seam: string): string {
  return `<path d="M236 560h168l40 160H340l-20-80-20 80H196z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>`;
}

function knit(color: string): string {
  return Array.from(
    { length: 11 },
    (_, row) => `<path d="M206 ${390 + row * 26}${" l14 12 l14 -12".repeat(8)}" fill="none" stroke="${color}" stroke-width="4"/>`,
  ).join("");
}

function scarf(cloth: string, seam: string): string {
  return `<path d="M150 180c120-60 230-40 340 20-20 120-120 150-160 170 60 90 120 190 130 330h-96c-14-120-50-190-86-250-22 80-60 170-60 270h-96c10-170 60-280 120-370-60-40-100-90-92-170z" fill="${cloth}" stroke="${seam}" stroke-width="5" stroke-linejoin="round"/>
<path d="M176 210c110-40 190-30 288 14M258 640c10-80 30-150 60-220" fill="none" stroke="#F7E4B4" stroke-width="8" stroke-dasharray="2 18" stroke-linecap="round"/>`;
}

function bag(cloth: string, seam: string): string {
  const weave = Array.from(
    { length: 8 },
    (_, i) => `<path d="M140 ${390 + i * 40}h360" stroke="${seam}" stroke-width="3" stroke-dasharray="26 12"/>`,
  ).join("");
  return `<path d="M220 350c0-190 200-190 200 0" fill="none" stroke="${seam}" stroke-width="18"/><path d="M120 350h400l-34 370H154z" fill="${cloth}" stroke="${seam}" stroke-width="6" stroke-linejoin="round"/>${weave}
<g transform="translate(320 540)"><circle r="26" fill="#D9534F"/>${[0, 72, 144, 216, 288].map((a) => `<ellipse transform="rotate(${a})" cy="-48" rx="20" ry="28" fill="#F3B6A9"/>`).join("")}</g>`;
}

function mirror(inner: string): string {
  return `<rect x="90" y="40" width="460" height="720" rx="26" fill="#F7F4F0" stroke="#8A7A66" stroke-width="14"/><g transform="translate(64 90) scale(.8)">${inner}</g><rect x="430" y="470" width="86" height="150" rx="14" fill="#26302F"/><circle cx="456" cy="496" r="10" fill="#0B7A75"/>`;
}

function tear(): string {
  return `<path d="M196 470l40 26-24 22 44 30-52 18z" fill="#7C3A3A"/><circle cx="222" cy="508" r="92" fill="none" stroke="#D6336C" stroke-width="10"/>`;
}

function receipt(): string {
  const lines = [300, 346, 392, 438, 484, 530]
    .map(
      (y, i) =>
        `<rect x="190" y="${y}" width="${90 + (i % 3) * 20}" height="12" rx="6" fill="#C3CDCD"/><rect x="${370 - (i % 2) * 20}" y="${y}" width="${80 + (i % 2) * 20}" height="12" rx="6" fill="#5B6B70"/>`,
    )
    .join("");
  return `<rect x="140" y="90" width="360" height="620" rx="28" fill="#fff"/><circle cx="320" cy="186" r="52" fill="#2B8A3E"/><path d="M294 188l18 18 36-38" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>${lines}<rect x="190" y="610" width="260" height="46" rx="14" fill="#0B7A75"/>`;
}

function sizeTable(): string {
  const cells = Array.from({ length: 24 }, (_, i) => {
    const head = i < 4;
    return `<rect x="${90 + (i % 4) * 118}" y="${130 + Math.floor(i / 4) * 92}" width="106" height="80" rx="8" fill="${head ? "#0B7A75" : "#fff"}"/><rect x="${112 + (i % 4) * 118}" y="${164 + Math.floor(i / 4) * 92}" width="62" height="12" rx="6" fill="${head ? "#E1F1F0" : "#9DB0B4"}"/>`;
  });
  return cells.join("");
}

function leaves(color: string, x: number, y: number): string {
  return `<g fill="${color}" opacity=".8">${[-50, -15, 20, 55].map((angle) => `<path transform="translate(${x} ${y}) rotate(${angle})" d="M0 0c-26-50-14-110 0-140 14 30 26 90 0 140z"/>`).join("")}</g>`;
}
