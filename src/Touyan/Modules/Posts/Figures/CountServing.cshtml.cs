using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Defining;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Posts.Figures;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class CountServingPage(CountServing count, PostChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CountServing.Input Input { get; set; } = new();

    public CountServing.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("党员岗位", "/service-posts")];

    public Chart PostsByArea => Draw("岗位，按服务领域", "个", View.PostsByArea, choices.AreaOf, code => PostsHref($"area={code}"));

    public Chart PostsByKind => Draw("岗位，按类别", "个", View.PostsByKind, choices.KindOf, code => PostsHref($"kind={code}"));

    public Chart DeedsByArea => Draw("服务，按服务领域", "次", View.DeedsByArea, choices.AreaOf, code => DeedsHref($"area={code}"));

    public Chart DeedsByMonth => Draw("服务，按月份", "次", View.DeedsByMonth, month => month + "月", MonthHref);

    public string PostsHref(string query) => $"/service-posts?{Below}{query}".TrimEnd('?', '&');

    public string DeedsHref(string query) =>
        $"/deeds?state=Confirmed&from={View.Year}-01-01&to={View.Year}-12-31&{Below}{query}".TrimEnd('&');

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, PostsPermissions.Read, type => !type.HasMembers, ct);
        var counted = await count.RunAsync(ModelState.IsValid ? Input : new CountServing.Input(), actor, ct);
        if (counted.IsRefused)
            return NotFound();

        View = counted.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }

    private string Below => View.Organization is { } place ? $"organization={place.Id}&" : "";

    private string MonthHref(string month)
    {
        var first = new DateOnly(View.Year, int.Parse(month), 1);
        var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
        return $"/deeds?state=Confirmed&from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}&{Below}".TrimEnd('&');
    }

    private static Chart Draw(
        string title,
        string unit,
        IReadOnlyList<CountServing.Part> parts,
        Func<string, string> word,
        Func<string, string> href
    ) => new(ChartKind.Bar, title, unit, [.. parts.Select(p => new ChartPoint(word(p.Code), p.Count, href(p.Code)))]);
}
