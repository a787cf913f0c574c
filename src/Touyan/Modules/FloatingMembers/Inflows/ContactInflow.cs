using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>The receiving organisation saw or spoke to somebody; his home organisation reads it once both are matched.</summary>
public sealed class ContactInflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public InflowId Id { get; init; }

        [Display(Name = "联系日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "联系方式")]
        public ContactChannel Channel { get; init; } = ContactChannel.Visit;

        [
            Display(Name = "内容", Description = "参加组织生活、思想和工作情况、困难和要求"),
            Required,
            StringLength(500),
            DataType(DataType.MultilineText)
        ]
        public string Content { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, version: null, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var facts = new ContactFacts(input.On!.Value, input.Channel, ContactSource.Host, input.Content.Trim(), by.Name, desk.Now);
        var made = found.Value.Contact(facts);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, FloatingActs.ContactInflow, found.Value, null, $"{facts.On:yyyy-MM-dd} {Words.Of(facts.Channel)}");
        await desk.Db.SaveChangesAsync(ct);
        return made.Value.Id;
    }
}
