using Microsoft.AspNetCore.Mvc;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.History;

/// <summary>
/// <c>&lt;vc:subject-history kind="member" subject="Model.Id.Value" /&gt;</c>: what was done to a subject, the latest first. Whoever may open
/// the page of the subject may read its history: the page asked for the permission.
/// </summary>
public sealed class SubjectHistoryViewComponent(TouyanDb db, TrailReader reader) : ViewComponent
{
    private const int Size = 20;

    /// <summary>What is shown, and where the older ones are.</summary>
    public sealed record Shown(IReadOnlyList<TrailLine> Lines, string? OlderHref, bool IsOlder);

    public async Task<IViewComponentResult> InvokeAsync(string kind, Guid subject)
    {
        var cursor = Request.Query["history"].ToString();
        var entries = db.TrailEntries.Where(e => e.SubjectKind == kind && e.SubjectId == subject);
        var page = await reader.ReadAsync(entries, cursor, Size, HttpContext.RequestAborted);
        var older = page.Next is null ? null : $"{Request.Path}?history={page.Next}#history";
        return View("/Modules/Trail/History/SubjectHistory.cshtml", new Shown(page.Rows, older, cursor.Length > 0));
    }
}
