using System.Text;

namespace Touyan.Bench.Report;

/// <summary>docs/benchmarks.md.</summary>
internal sealed class BenchmarksPage
{
    private readonly List<(string On, IReadOnlyList<Figure> Figures)> chapters = [];

    public bool IsMet => chapters.SelectMany(c => c.Figures).All(f => f.IsMet is not false);

    public void Add(string on, IReadOnlyList<Figure> figures) => chapters.Add((on, figures));

    public string Text
    {
        get
        {
            var text = new StringBuilder(Head);
            foreach (var (on, figures) in chapters)
            {
                text.Append($"\n## {on}\n\n| what | Touyan | yardstick | ratio | aim | met |\n| --- | ---: | ---: | ---: | --- | --- |\n");
                foreach (var f in figures)
                    text.Append($"| {f.What} | {f.Product} | {f.Yardstick} | {f.Ratio} | {f.Aim} | {Met(f)} |\n");
            }

            return text.ToString();
        }
    }

    public Task WriteAsync() => File.WriteAllTextAsync(Path.Combine(Repository(), "docs", "benchmarks.md"), Text);

    private static string Head =>
        $"""
            # Benchmarks

            Written by `dotnet run -c Release --project bench/Touyan.Bench` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd} ({Machine.Describe()}).
            Product and yardstick take turns in the same run, medians count; what counts is the ratio. The yardstick of a page is the statements that the
            same request sends, through the driver alone, prepared, on as many connections, every value read; a page is asked for 20 seconds before it counts. The yardstick of an import is a program that
            reads every cell of the same workbook by the same library and does nothing with it; both are timed from the start of their process to its end.
            Beside it stands writing the rows that the import wrote (members, spells, education, occupation, trail, the rows of the sheet) into the same
            tables by the driver alone: COPY on PostgreSQL, prepared inserts of several rows on SQLite, one transaction, indexes and keys in place. The
            sheet is made up: one row in twenty is wrong, one in four written otherwise than the books write it. The yardstick of an export is the statement
            that it sends, through the driver alone, and the product's own sheet writer given as many rows out of memory, one after the other. The trail's
            entries are written and stamped by the product, each with the digest of a row; the yardstick of their check is reading the same tables.
            Open cases are begun by the product for the members of a county by the clerk for whom they wait, one in four past its limit, their trail sealed;
            a million are those, copied in the database. The yardstick of deciding is writing what each decision wrote (the decision, the step closed and
            the next one opened with its keeper, the case, the trail) by the driver alone, prepared, one transaction each, on as many connections as there
            are users, on SQLite on one; nothing is read and nothing asked. The yardstick of a sheet of cases is that of an import: a program that reads
            the sheet, and bulk copy of the rows. The yardstick of assessing dues is bulk copy of the assessments that it made; many counties are one county's
            organisations, members and spells copied in the database, with bases that the product fixed and sealed for each. The yardstick of signing in is
            changing the row of the list and writing the trail entry, one transaction each, as for decisions.

            """;

    private static string Met(Figure figure) =>
        figure.IsMet switch
        {
            null => "",
            true => "yes",
            false => "**no**",
        };

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Touyan.slnx")))
            at = at.Parent;

        return at.FullName;
    }
}
