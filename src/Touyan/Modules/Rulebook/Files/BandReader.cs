using System.Globalization;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Bands as written become bands as checked: in order, without gap or overlap, open at both ends.</summary>
internal sealed class BandReader(List<RulebookProblem> problems)
{
    private readonly List<Bands<int>> ages = [];
    private readonly List<Bands<DateOnly>> periods = [];

    public IReadOnlyList<Bands<int>> Ages => ages;

    public IReadOnlyList<Bands<DateOnly>> Periods => periods;

    public void Read(IReadOnlyList<YamlFile<BandsShape>> files)
    {
        foreach (var file in files)
        {
            var shape = file.Content;
            if (string.IsNullOrWhiteSpace(shape.Title) || string.IsNullOrWhiteSpace(shape.Article) || shape.Evidence is null)
                problems.Add(file.Wrong(Place.Top, null, "缺少标题（title）、依据（article）或依据程度（evidence）"));
            else if (shape.Of == "years")
                Add(ages, file, text => int.Parse(text, CultureInfo.InvariantCulture), year => year + 1);
            else if (shape.Of == "days")
                Add(periods, file, text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), day => day.AddDays(1));
            else
                problems.Add(file.Wrong(shape.At("of"), null, "分段的量（of）应为 years 或 days"));
        }
    }

    private void Add<T>(List<Bands<T>> sets, YamlFile<BandsShape> file, Func<string, T> parse, Func<T, T> next)
        where T : struct, IComparable<T>
    {
        var shape = file.Content;
        var bands = new List<Band<T>>();
        foreach (var band in shape.Bands)
        {
            if (Parse(band, parse) is { } parsed)
                bands.Add(parsed);
            else
                problems.Add(file.Wrong(band.Place, band.Code, "分段应有代码（code）、名称（name）和写法正确的界限（from、to）"));
        }

        if (bands.Count == shape.Bands.Count && !CoverAll(bands, next))
            problems.Add(file.Wrong(shape.At("bands"), null, "各段应依次相接、不留空隙，首段不设下限、末段不设上限"));

        sets.Add(new(file.Id, shape.Title!, shape.Article!, shape.Evidence!.Value, bands));
    }

    private static Band<T>? Parse<T>(BandShape band, Func<string, T> parse)
        where T : struct, IComparable<T>
    {
        if (string.IsNullOrWhiteSpace(band.Code) || string.IsNullOrWhiteSpace(band.Name))
            return null;

        try
        {
            return new(band.Code, band.Name, band.From is null ? null : parse(band.From), band.To is null ? null : parse(band.To));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool CoverAll<T>(List<Band<T>> bands, Func<T, T> next)
        where T : struct, IComparable<T> =>
        bands is [{ From: null }, .., { To: null }]
        && bands.Zip(bands.Skip(1)).All(pair => pair is { First.To: { } end, Second.From: { } start } && next(end).CompareTo(start) == 0);
}
