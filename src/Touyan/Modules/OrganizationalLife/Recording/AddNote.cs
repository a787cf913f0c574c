using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>更正说明: something is said to a confirmed record, which itself stays.</summary>
public sealed class AddNote(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "更正说明"), Required(ErrorMessage = "请写明要更正什么"), StringLength(500), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Note(input.Text.Trim(), by.Name, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.Note, found.Value, detail: input.Text);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : found.Value.Id;
    }
}
