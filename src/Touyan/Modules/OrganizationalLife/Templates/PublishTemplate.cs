using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>A county or a committee tells its branches what to meet about.</summary>
public sealed class PublishTemplate(LifeDesk desk)
{
    public sealed record Input : TemplateInput
    {
        [Display(Name = "发布的党组织", Order = 1), Required(ErrorMessage = "请选择党组织")]
        public OrganizationId? Organization { get; init; }
    }

    public async Task<Result<TemplateId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, LifePermissions.Publish, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var made = MeetingTemplate.Publish(input.Read(desk, by), found.Value, desk.Rules);
        if (made.IsRefused)
            return made.Refusal!;

        var template = made.Value;
        desk.Db.Add(template);
        desk.Record(
            by,
            LifeActs.PublishTemplate,
            Subject(template),
            detail: $"{template.FirstMonth:yyyy-MM} 至 {template.LastMonth:yyyy-MM}"
        );
        return await desk.SaveAsync(LifeRefusals.ChangedMeanwhile, ct) is { } lost ? lost : template.Id;
    }

    internal static TrailSubject Subject(MeetingTemplate template) =>
        new("meeting-template", template.SeriesId, template.Title, template.OrganizationId);
}
