// <ty-chart>: draws its JSON with ECharts, brought only when a chart comes near; a press on a figure opens its rows.
const colours = ["#b1161b", "#c8973a", "#4f7396", "#76875a", "#8a6a86", "#9a938b", "#456b6b", "#c9805c"];
const ink = "#1f1d1b";
const line = "#dedad5";
let library;

function bring(url) {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

customElements.define(
  "ty-chart",
  class extends HTMLElement {
    connectedCallback() {
      this.canvas = this.querySelector(".ty-chart-canvas");
      this.button = this.querySelector(".ty-chart-toggle");
      this.data = JSON.parse(this.querySelector("script").textContent);
      this.canvas.replaceChildren();
      this.button.onclick = () => this.showTable(this.button.getAttribute("aria-expanded") !== "true");
      this.showTable(false);
      this.seen = new IntersectionObserver(entries => entries.some(e => e.isIntersecting) && this.draw(), { rootMargin: "200px" });
      this.seen.observe(this.canvas);
    }

    disconnectedCallback() {
      this.seen.disconnect();
      this.sized?.disconnect();
      this.chart?.dispose();
      this.chart = undefined;
    }

    showTable(shown) {
      this.button.setAttribute("aria-expanded", String(shown));
      this.classList.toggle("ty-chart-with-table", shown);
    }

    async draw() {
      this.seen.disconnect();
      let echarts;
      try {
        echarts = await bring(this.dataset.library);
      } catch {
        this.classList.add("ty-chart-plain"); // the table stands in
        return;
      }
      if (!this.isConnected) return;
      this.chart = echarts.init(this.canvas, null, { renderer: "svg" });
      this.chart.on("click", ({ data }) => data?.href && window.Turbo.visit(data.href));
      this.sized = new ResizeObserver(() => {
        this.chart.resize();
        this.chart.setOption(this.options(), true);
      });
      this.sized.observe(this.canvas);
    }

    options() {
      const { kind, unit, labels, series } = this.data;
      const narrow = this.canvas.clientWidth < 480;
      const base = {
        animation: false,
        color: colours,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14, color: ink },
        // Drawn, not HTML: markup with style attributes is refused by the content policy.
        tooltip: { renderMode: "richText", trigger: kind === "line" ? "axis" : "item", valueFormatter: value => `${value?.toLocaleString("zh-CN") ?? "—"} ${unit}` },
        legend: series.length > 1 || kind === "pie" ? { type: "plain", top: 0, left: 0, itemGap: 14, textStyle: { fontSize: 14, color: ink } } : undefined,
      };
      return kind === "pie" ? { ...base, ...pie(labels, series[0], narrow) } : { ...base, ...axes(kind, labels, series, narrow) };
    }
  },
);

function pie(labels, series, narrow) {
  const rows = Math.ceil(labels.join("　　　").length / (narrow ? 18 : 40));
  return {
    series: {
      type: "pie",
      top: 12 + rows * 26,
      radius: ["36%", "64%"],
      itemStyle: { borderColor: "#fff", borderWidth: 2 },
      label: { formatter: ({ percent }) => percent.toFixed(1) + "%", overflow: "none", fontSize: 14, color: ink },
      labelLine: { length: 8, length2: 6 },
      data: series.data.map((point, i) => ({ ...point, name: labels[i] })),
    },
  };
}

function axes(kind, labels, series, narrow) {
  // Bars lie when their names would not fit side by side.
  const lying = kind === "bar" && (narrow ? labels.length > 3 : labels.length > 12 || labels.some(label => label.length > 6));
  const names = {
    type: "category",
    data: labels,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#8f8881" } },
    axisLabel: { fontSize: 14, color: ink, interval: lying ? 0 : "auto", width: lying ? 110 : undefined, overflow: "truncate" },
  };
  const values = { type: "value", minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { color: line } }, axisLabel: { fontSize: 14, color: "#5c5752" } };
  return {
    grid: { top: series.length > 1 ? 44 : 24, left: 4, right: lying ? 44 : 12, bottom: 4, containLabel: true },
    xAxis: lying ? { ...values, axisLabel: { show: false } } : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, data }) => ({
      type: kind,
      name,
      data: data.map(point => ({ ...point, cursor: point.href ? "pointer" : "default" })),
      barMaxWidth: 36,
      symbolSize: 8,
      lineStyle: { width: 3 },
      cursor: data.some(point => point.href) ? "pointer" : "default",
      label: { show: kind === "bar" && series.length === 1, position: lying ? "right" : "top", formatter: ({ value }) => value?.toLocaleString("zh-CN") ?? "", fontSize: 14, color: ink },
    })),
  };
}
