using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>Templates in sight: those one published, and those one is meant to use.</summary>
public sealed class FindTemplates(LifeDesk desk, ShowTemplate show)
{
    public sealed record Input
    {
        [Display(Name = "月份"), DataType("Month"), RegularExpression(@"^(19|20)\d\d-(0[1-9]|1[0-2])$", ErrorMessage = "请选择月份")]
        public string? Month { get; init; }

        [Display(Name = "主题"), StringLength(50)]
        public string? Title { get; init; }

        /// <summary>Those out of use as well.</summary>
        [Display(Name = "包括停用的和旧版")]
        public bool Ended { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => Month is not null || Title is not null || Ended;
    }

    public sealed record Row
    {
        public TemplateId Id { get; init; }
        public string Title { get; init; } = "";
        public string Kind { get; init; } = "";
        public int Edition { get; init; }
        public string Publisher { get; init; } = "";
        public DateOnly FirstMonth { get; init; }
        public DateOnly LastMonth { get; init; }
        public TemplateEnd? End { get; init; }
    }

    private static readonly ListOrder<MeetingTemplate, Row> ByMonth = ListOrder<MeetingTemplate, Row>.By(
        t => t.FirstMonth,
        t => t.Id,
        row => (row.FirstMonth, row.Id),
        descending: true
    );

    public async Task<Result<Page<Row>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).Tops.Count == 0)
            return LifeRefusals.TemplateNotFound;

        var rows = show.Visible(by);
        if (!input.Ended)
            rows = rows.Where(t => t.End == null);

        if (DateOnly.TryParseExact(input.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            rows = rows.Where(t => t.FirstMonth <= first && t.LastMonth >= first);

        if (input.Title is { Length: > 0 } title)
            rows = rows.Where(t => t.Title.Contains(title));

        var (cursor, places) = (Cursor.Read(input.Cursor), desk.Organizations.Places);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        return await rows.ToPageAsync(
            ByMonth,
            t => new Row
            {
                Id = t.Id,
                Title = t.Title,
                Kind = t.Kind,
                Edition = t.Edition,
                Publisher = places.Where(p => p.Id == t.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
                FirstMonth = t.FirstMonth,
                LastMonth = t.LastMonth,
                End = t.End,
            },
            cursor,
            PageSize.Of(input.Size),
            ct,
            total
        );
    }
}
