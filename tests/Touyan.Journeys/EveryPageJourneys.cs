namespace Touyan.Journeys;

/// <summary>What must hold on every page that any role can come to.</summary>
public sealed class EveryPageJourneys(Office office, Tour tour) : IClassFixture<Tour>
{
    /// <summary>What counts as good for the measure that browsers have of it (cumulative layout shift).</summary>
    private const double MostJumped = 0.1;

    [Fact]
    public async Task Every_page_comes_with_one_heading()
    {
        var pages = await tour.TakeAsync();

        Assert.True(pages.Count >= office.SignIns.Count, $"Only {pages.Count} pages were found.");
        AssertNone(pages.Where(p => p.Status != 200 || p.Headings != 1), p => $"status {p.Status}, {p.Headings} headings");
    }

    [Fact]
    public async Task Axe_finds_nothing_serious() =>
        AssertNone((await tour.TakeAsync()).Where(p => p.AxeFindings.Count > 0), p => string.Join("; ", p.AxeFindings));

    [Fact]
    public async Task No_page_is_wider_than_a_phone() =>
        AssertNone((await tour.TakeAsync()).Where(p => p.TooWide.Count > 0), p => string.Join(", ", p.TooWide));

    [Fact]
    public async Task No_English_word_is_left() =>
        AssertNone((await tour.TakeAsync()).Where(p => p.EnglishWords.Count > 0), p => string.Join(", ", p.EnglishWords));

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about() =>
        AssertNone((await tour.TakeAsync()).Where(p => p.Complaints.Count > 0), p => string.Join("; ", p.Complaints));

    [Fact]
    public async Task Nothing_jumps_while_a_page_comes() =>
        AssertNone(
            (await tour.TakeAsync()).Where(p => p.Jumped.Score > MostJumped),
            p => $"{p.Jumped.Score:0.000} {string.Join(", ", p.Jumped.Moved.Take(8))}"
        );

    [Fact]
    public async Task Every_page_can_be_read_without_script()
    {
        await tour.TakeAsync();
        var unread = new List<string>();
        foreach (var (role, pages) in tour.Pages)
        {
            await using var visitor = await office.WelcomeAsync(role, script: false);
            foreach (var page in pages)
            {
                var answer = await visitor.Page.GotoAsync(page);
                if (answer!.Status != 200 || !await visitor.Page.Locator("main h1").IsVisibleAsync())
                    unread.Add($"{role} {page}: {answer.Status}");
            }
        }

        Assert.True(unread.Count == 0, string.Join('\n', unread));
    }

    private static void AssertNone(IEnumerable<Evidence> offenders, Func<Evidence, string> what)
    {
        var all = offenders.Select(p => $"{p.Where}: {what(p)}").ToList();
        Assert.True(all.Count == 0, $"{all.Count} pages:\n{string.Join('\n', all)}");
    }
}
