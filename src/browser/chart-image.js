// Saving a chart as an image: what is drawn, with its title above and its source below.

const WIDTH = 640;
const HEIGHT = 320;
const PADDING = 24;
const TITLE = 20;
const CREDIT = 12;
const LINE = 1.5;
// Twice the size on the screen: sharp in a document or on a slide.
const SCALE = 2;

/** Saves the chart of a `<figure>` as a PNG in the colours that it has now. */
export async function saveImage(chart, figure) {
  const { color, fontFamily, backgroundColor } = look(figure);
  const drawing = await picture(resolved(drawn(chart), figure, color));
  const width = drawing.width + 2 * PADDING;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = (size, weight) => `${weight} ${size}px ${fontFamily}`;
  const lines = (text, size, weight) => {
    pen.font = font(size, weight);
    return wrapped(text, drawing.width, pen);
  };
  const title = lines(figure.querySelector("figcaption").textContent.trim(), TITLE, 700);
  const credit = lines(figure.dataset.credit, CREDIT, 400);
  const top = PADDING + title.length * TITLE * LINE + 8;
  const height = top + drawing.height + 16 + credit.length * CREDIT * LINE + PADDING;
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(drawing, PADDING, top);
  pen.fillStyle = color;
  pen.textBaseline = "top";
  const write = (texts, size, weight, y) => {
    pen.font = font(size, weight);
    texts.forEach((text, at) => pen.fillText(text, PADDING, y + at * size * LINE));
  };
  write(title, TITLE, 700, PADDING);
  write(credit, CREDIT, 400, top + drawing.height + 16);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${figure.dataset.file}.png`;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The chart as SVG, in the size of the image whatever the screen's; nothing is shown in between.
function drawn(chart) {
  const [width, height] = [chart.getWidth(), chart.getHeight()];
  chart.resize({ width: WIDTH, height: Math.max(height, HEIGHT) });
  const svg = chart.renderToSVGString();
  chart.resize({ width, height });
  return svg;
}

// Text colour and font of the figure, and the colour of the paper that it lies on.
function look(figure) {
  const { color, fontFamily } = getComputedStyle(figure);
  let paper = figure;
  while (paper.parentElement && /, 0\)$|^transparent$/.test(getComputedStyle(paper).backgroundColor)) {
    paper = paper.parentElement;
  }
  return { color, fontFamily, backgroundColor: getComputedStyle(paper).backgroundColor };
}

// Alone, an image has no page to take custom properties from.
function resolved(svg, figure, color) {
  const style = getComputedStyle(figure);
  return svg
    .replace(/var\((--[\w-]+)[^)]*\)/g, (_, name) => style.getPropertyValue(name).trim() || color)
    .replaceAll("currentColor", color);
}

async function picture(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

// A text in lines that fit: between words in English; in Japanese between letters, but not before
// what closes and not after what opens.
function wrapped(text, width, pen) {
  const lines = [""];
  for (const part of text.match(/[「『（〈(]*([\w.,’'–-]+|.)[」』）〉)、。ー％%]*\s*/gsu)) {
    const longer = lines.at(-1) + part;
    if (pen.measureText(longer).width > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
