using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>It is offered no more; meetings made from it stay.</summary>
public sealed class WithdrawTemplate(LifeDesk desk, ShowTemplate show)
{
    public sealed record Input
    {
        [JsonIgnore]
        public TemplateId Id { get; init; }

        [Display(Name = "停用的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<TemplateId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await show.FindAsync(input.Id, by, LifePermissions.Publish, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Withdraw(input.Reason.Trim(), desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.WithdrawTemplate, PublishTemplate.Subject(found.Value), input.Reason);
        return await desk.SaveAsync(LifeRefusals.TemplateEnded, ct) is { } lost ? lost : found.Value.Id;
    }
}
