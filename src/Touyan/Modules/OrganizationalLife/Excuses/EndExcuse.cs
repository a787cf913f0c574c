using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Excuses;

/// <summary>He is called again like everybody.</summary>
public sealed class EndExcuse(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ExcuseId Id { get; init; }

        [Display(Name = "从哪天起正常参加"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "原因"), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<ExcuseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var excuse = by.Reach(LifePermissions.Edit).IsNowhere
            ? null
            : await desk
                .Db.AttendanceExcuses.VisibleTo(by, LifePermissions.Edit, desk.Members)
                .SingleOrDefaultAsync(e => e.Id == input.Id, ct);
        if (excuse is null)
            return await IsSeenAsync(input.Id, by, ct) ? LifeRefusals.Forbidden : LifeRefusals.ExcuseNotFound;

        if (excuse.Finish(input.On!.Value, desk.Today) is { } refusal)
            return refusal;

        var member = await desk.Members.Known.SingleAsync(m => m.Id == excuse.MemberId, ct);
        desk.Record(by, LifeActs.EndExcuse, BeginExcuse.SubjectOf(member), input.Why);
        return await desk.SaveAsync(LifeRefusals.ChangedMeanwhile, ct) is { } lost ? lost : excuse.Id;
    }

    private async Task<bool> IsSeenAsync(ExcuseId id, Actor by, CancellationToken ct) =>
        !by.Reach(LifePermissions.Read).IsNowhere
        && await desk.Db.AttendanceExcuses.VisibleTo(by, LifePermissions.Read, desk.Members).AnyAsync(e => e.Id == id, ct);
}
