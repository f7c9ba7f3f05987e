/**
 * The pages of Typst's SVG picture, each as the inside of a picture of its own. Typst draws all pages one below the other;
 * before each comes a white sheet that lies on the first one.
 */
export const pageDrawings = (svg: string): readonly string[] => {
  const outlines = svg.slice(svg.indexOf('<defs'), svg.lastIndexOf('</svg>'));
  const [, ...pages] = svg.slice(0, svg.indexOf('<defs')).split(/^ {4}<path .*$/mu);
  return pages.map((page) => outlines + page.replace(/<g transform="[^"]*">/u, '<g>'));
};
