// The chart library, cut down to what the charts use, and drawing with it. Pages load this file only
// when a chart comes near the screen. Options, texts and colours come with the page: an option may
// name custom properties, so a change from light to dark needs no new drawing.

import { BarChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { saveImage } from "./chart-image.js";

use([BarChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer, TooltipComponent]);

// Parts of the work in tasks of their own: a tap meanwhile is not kept waiting for all of it.
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Draws the chart of a `<figure>`; what stood in its place goes once the chart is there. */
export async function draw(figure) {
  const find = (selector) => figure.querySelector(selector);
  const [canvas, drawing, list] = ["[data-chart-canvas]", "[data-drawing]", "[data-points]"].map(find);
  const option = JSON.parse(find(".my-chart__option").textContent);
  const points = [...list.querySelectorAll("[data-point]")];
  // Lying bars are counted from the bottom.
  const bars = option.xAxis.type === "category" ? points : [...points].reverse();
  // As tall as what it replaces: nothing below may move.
  const size = { width: widthIn(canvas), height: canvas.clientHeight };
  await nextTask();
  const chart = init(drawing, null, { renderer: "svg", ...size });
  finish(option, figure, bars);
  await nextTask();
  const whole = { ...option, ...fitted(option, size.width) };
  chart.setOption({ ...whole, series: [] });
  await nextTask();
  chart.setOption(whole);

  drawing.hidden = false;
  find("[data-chart-fallback]")?.remove();
  list.classList.add("my-visually-hidden");
  list.hidden = false;
  figure.dataset.drawn = "";
  connect(chart, points, bars);
  follow(chart, canvas, option, figure, bars);
  if (figure.dataset.chart === "overview") obeyFilter(chart, option, points, bars, figure, list);
  const save = find("[data-save]");
  save.hidden = false;
  save.addEventListener("click", () => saveImage(chart, figure));
}

// Wider, and the eye loses the way from name to bar.
const widthIn = (canvas) => Math.min(canvas.clientWidth, 704);

// What JSON cannot hold: functions, and the font of the text around the chart.
function finish(option, figure, bars) {
  // The library writes it into attributes, unescaped.
  option.textStyle = { fontFamily: getComputedStyle(figure).fontFamily.replaceAll('"', "'") };
  option.tooltip.confine = true;
  // A pointer may rest on it, so that it can be read enlarged.
  option.tooltip.enterable = true;
  option.tooltip.formatter = ({ seriesIndex, dataIndex, name }) => {
    const bar = bars[dataIndex];
    const text = seriesIndex === WHAT_IF ? `${option.series[WHAT_IF].name} ${name}` : bar.dataset.point || bar.textContent;
    // An element and not a string: no text is ever taken for HTML.
    return Object.assign(document.createElement("span"), { textContent: text });
  };
  for (const axis of [option.xAxis, option.yAxis]) {
    const { formatter } = axis.axisLabel;
    if (formatter) axis.axisLabel.formatter = (value) => formatter.replace("{value}", number(value));
  }
}

// As the pages write numbers: thousands in groups, a true minus sign.
const number = (value) => value.toLocaleString("en").replace("-", "−");

// What depends on the width: the text below an upright bar breaks into lines.
function fitted({ xAxis }, width) {
  if (xAxis.type !== "category") return {};
  // The axis on the left takes about 56 px.
  return { xAxis: { ...xAxis, axisLabel: { ...xAxis.axisLabel, width: (width - 56) / xAxis.data.length - 2 } } };
}

// Pointer and keyboard: a bar leads where its link leads; focus on a bar's link or button shows its
// tooltip; arrow keys go from bar to bar.
function connect(chart, points, bars) {
  addEventListener("keydown", ({ key }) => key === "Escape" && chart.dispatchAction({ type: "hideTip" }));
  chart.on("click", ({ dataIndex }) => bars[dataIndex]?.closest("a")?.click());
  for (const point of [...points]) {
    const act = (...types) => {
      const dataIndex = bars.indexOf(point);
      // Series share their slots: in each slot all but one of them are empty.
      const seriesIndex = chart.getOption().series.findIndex(({ data }) => data?.[dataIndex] != null);
      for (const type of types) chart.dispatchAction({ type, seriesIndex, dataIndex });
    };
    point.addEventListener("focus", () => act("highlight", "showTip"));
    point.addEventListener("blur", () => act("downplay", "hideTip"));
    point.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      points.at((points.indexOf(point) + step) % points.length).focus();
    });
  }
}

// --- Filter -----------------------------------------------------------------------------------

// Shows only the bars whose links the page's filter left, in the order of the links. `data-slot`
// says where in the option a link's bar stands, counted like the links, from above.
function obeyFilter(chart, option, points, bars, figure, list) {
  const last = points.length - 1;
  const obey = () => {
    const left = [...list.querySelectorAll("[data-slot]")].filter((point) => !point.closest("li").hidden);
    points.splice(0, points.length, ...left);
    bars.splice(0, bars.length, ...[...left].reverse());
    const pick = (all) => bars.map(({ dataset }) => all[last - dataset.slot]);
    chart.setOption({
      yAxis: { ...option.yAxis, data: pick(option.yAxis.data) },
      series: option.series.map((series) => ({ ...series, data: pick(series.data) })),
    });
  };
  figure.addEventListener("filter", obey);
  obey();
}

// --- What if? ---------------------------------------------------------------------------------

// The series of the supposed result, the last one of an indicator's chart.
const WHAT_IF = 3;

// Redraws after a change of width, or of the result that the visitor supposes.
function follow(chart, canvas, option, figure, bars) {
  let current = option;
  new ResizeObserver(() => {
    const width = widthIn(canvas);
    if (!width || width === chart.getWidth()) return;
    chart.resize({ width });
    chart.setOption(fitted(current, width));
  }).observe(canvas);
  const lying = option.yAxis.type === "category";
  const suppose = () => {
    // The supposed bar comes last; among lying ones, which are counted from the bottom, first. It
    // has no element of its own: a sentence says what it says.
    if (lying && current === option) bars.unshift(null);
    current = supposing(option, figure.dataset, lying);
    chart.setOption({ ...current, ...fitted(current, chart.getWidth()) });
  };
  figure.addEventListener("what-if", suppose);
  if (figure.dataset.whatIfValue) suppose();
}

// The option with one more bar, for the supposed result.
function supposing(option, { whatIfValue, whatIfLabel }, lying) {
  const name = lying ? "yAxis" : "xAxis";
  const axis = option[name];
  const add = (list, item) => (lying ? [item, ...list] : [...list, item]);
  const empty = axis.data.map(() => null);
  const supposed = { value: +whatIfValue, name: whatIfLabel };
  return {
    ...option,
    [name]: { ...axis, data: add(axis.data, option.series[WHAT_IF].name) },
    series: option.series.map((series, at) => ({
      ...series,
      data: at === WHAT_IF ? add(empty, supposed) : add(series.data, null),
    })),
  };
}
