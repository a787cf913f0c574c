using System.Text.RegularExpressions;

namespace Touyan.Tests.Architecture;

public sealed partial class MarkupTests
{
    private static readonly IReadOnlyList<string> Views = Repository.SourceFiles("src/Touyan/Modules", "*.cshtml");

    [Fact]
    public void No_view_has_inline_script_or_style()
    {
        Assert.NotEmpty(Views);
        Offenders.None(Views.Where(v => Inline().IsMatch(Repository.Read(v))));
    }

    [Fact]
    public void Every_cell_of_a_table_names_its_column()
    {
        var tables = Views
            .Select(v => (View: v, Text: Repository.Read(v)))
            .Where(v => v.Text.Contains("<ty-table", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(tables);
        Offenders.None(
            tables.SelectMany(t => Tables().Matches(t.Text).SelectMany(m => Cells().Matches(m.Value)).Select(c => $"{t.View}: {c.Value}"))
        );
    }

    [Fact]
    public void Every_icon_that_is_shown_is_in_the_sprite()
    {
        var listed = Repository.Read("src/Touyan/Assets/icons.txt").Split('\n').Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var shown = Views
            .SelectMany(v => Icons().Matches(Repository.Read(v)))
            .Concat(Repository.SourceFiles("src/Touyan").SelectMany(f => MenuIcons().Matches(Repository.Read(f))))
            .Select(m => m.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(shown);
        Offenders.None(shown.Where(icon => !listed.Contains(icon)));
    }

    [Fact]
    public void Every_class_of_ours_has_its_style()
    {
        var styled = Repository
            .SourceFiles("src/Touyan/wwwroot/css", "*.css")
            .Concat(Repository.SourceFiles("src/Touyan/wwwroot/js", "*.js"))
            .SelectMany(f => OurNames().Matches(Repository.Read(f)).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);
        var used = Views
            .SelectMany(v => Classes().Matches(Repository.Read(v)).SelectMany(m => OurNames().Matches(m.Groups[1].Value)))
            .Select(m => m.Value)
            .ToList();

        Assert.NotEmpty(used);
        Offenders.None(used.Where(u => !styled.Contains(u)));
    }

    [GeneratedRegex("""\sstyle="|<style|\son[a-z]+="|<script(?![^>]*(src=|application/json))""")]
    private static partial Regex Inline();

    [GeneratedRegex("class=\"([^\"]*)\"")]
    private static partial Regex Classes();

    [GeneratedRegex("ty-[a-z0-9-]+[a-z0-9]")]
    private static partial Regex OurNames();

    [GeneratedRegex("<ty-table.*?</ty-table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    // Rows that tell something across all columns have a colspan.
    [GeneratedRegex("<td(?![^>]*(data-label=|colspan=))[^>]*>|<th scope=\"row\"(?![^>]*data-label=)[^>]*>")]
    private static partial Regex Cells();

    [GeneratedRegex("""<ty-(?:icon name|empty [^>]*icon)="([a-z0-9-]+)""")]
    private static partial Regex Icons();

    [GeneratedRegex("""new MenuItem\([^,]+,\s*"[^"]+",\s*"[^"]+",\s*"([a-z0-9-]+)""")]
    private static partial Regex MenuIcons();
}
