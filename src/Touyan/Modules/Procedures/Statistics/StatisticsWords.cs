using Touyan.Kernel;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>Figures as charts, and as words.</summary>
public sealed class StatisticsWords(ProcedureBook book)
{
    private const int MinutesOfHour = 60;
    private const int MinutesOfDay = 24 * MinutesOfHour;
    private const int Shown = 15;

    /// <summary>How long: 3 天 4 小时; 25 分钟.</summary>
    public static string Long(int minutes) =>
        minutes switch
        {
            < MinutesOfHour => $"{minutes} 分钟",
            < MinutesOfDay => $"{minutes / MinutesOfHour} 小时{Rest(minutes % MinutesOfHour, "分钟")}",
            _ => $"{minutes / MinutesOfDay} 天{Rest(minutes % MinutesOfDay / MinutesOfHour, "小时")}",
        };

    /// <summary>In hours, for a sheet.</summary>
    public static decimal Hours(int minutes) => Math.Round(minutes / (decimal)MinutesOfHour, 2);

    public string Procedure(string id) => book.TitleOf(id);

    /// <summary>The step with its stage.</summary>
    public string Step(SpentTimes.Row row)
    {
        var stage = book.All.LastOrDefault(d => d.Id == row.Procedure)?.Find(row.Step ?? "")?.Stage;
        return string.IsNullOrEmpty(stage) ? row.Title ?? "" : $"{stage} · {row.Title}";
    }

    public Chart Begun(CountCases.View view) =>
        new(
            ChartKind.Bar,
            "各月发起",
            "件",
            [.. view.Months.Select(m => new ChartPoint($"{m.First:yyyy年M月}", m.Count, view.Input.CasesHref(m.First)))]
        );

    public Chart Procedures(CountCases.View view) =>
        new(
            ChartKind.Bar,
            "各流程",
            "件",
            [
                .. view
                    .Groups.OrderBy(g => g.State)
                    .Select(g => new ChartPoint(
                        Procedure(g.Procedure),
                        g.Count,
                        view.Input.CasesHref(g.State, g.Procedure),
                        Words.Of(g.State)
                    )),
            ]
        );

    /// <summary>The slowest steps, in days.</summary>
    public Chart Slowest(CountCases.View view) =>
        new(
            ChartKind.Bar,
            "最慢的环节",
            "天",
            [
                .. view
                    .Steps.Take(Shown)
                    .SelectMany(row =>
                        new[] { ("中位数", row.Median), ("九成在此以内", row.P90) }.Select(figure => new ChartPoint(
                            view.Input.Procedure is null ? $"{Procedure(row.Procedure!)}·{row.Title}" : row.Title!,
                            Math.Round(figure.Item2 / (decimal)MinutesOfDay, 1),
                            view.Input.CasesHref(procedure: row.Procedure, step: row.Step),
                            figure.Item1
                        ))
                    ),
            ]
        );

    private static string Rest(int number, string unit) => number == 0 ? "" : $" {number} {unit}";
}
