using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>Another edition; meetings that were planned from the one before keep to it.</summary>
public sealed class ReviseTemplate(LifeDesk desk, ShowTemplate show)
{
    public sealed record Input : TemplateInput
    {
        [JsonIgnore]
        public TemplateId Id { get; init; }

        [Display(Name = "修订的原因", Order = 30), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Why { get; init; } = "";

        internal static Input Of(MeetingTemplate template) =>
            new()
            {
                Id = template.Id,
                Kind = template.Kind,
                Also = [.. template.Also],
                Title = template.Title,
                FirstMonth = $"{template.FirstMonth:yyyy-MM}",
                LastMonth = $"{template.LastMonth:yyyy-MM}",
                Sectors = [.. template.Sectors],
                Agenda = template.Agenda,
                Materials = template.Materials,
                MustRecord = template.MustRecord,
            };
    }

    public async Task<Result<TemplateId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await show.FindAsync(input.Id, by, LifePermissions.Publish, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var next = found.Value.Revise(input.Read(desk, by, input.Why.Trim()), desk.Rules);
        if (next.IsRefused)
            return next.Refusal!;

        desk.Db.Add(next.Value);
        desk.Record(by, LifeActs.ReviseTemplate, PublishTemplate.Subject(next.Value), input.Why, $"第 {next.Value.Edition} 版");
        return await desk.SaveAsync(LifeRefusals.TemplateEnded, ct) is { } lost ? lost : next.Value.Id;
    }
}
