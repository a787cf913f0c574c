using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>A contact with a member who is away: by his branch, or by himself, who reports. Contacts are added and never changed.</summary>
public sealed class ContactOutflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [Display(Name = "联系日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "联系方式")]
        public ContactChannel Channel { get; init; } = ContactChannel.Phone;

        [
            Display(Name = "内容", Description = "近况、思想和工作情况、困难和要求"),
            Required,
            StringLength(500),
            DataType(DataType.MultilineText)
        ]
        public string Content { get; init; } = "";
    }

    public Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        AddAsync(input, by, new Way(FloatingPermissions.Edit, FloatingActs.ContactOutflow, ContactSource.Branch), ct);

    /// <summary>“我向党支部报告”: only of himself.</summary>
    public async Task<Result<Guid>> ReportAsync(Input input, Actor by, CancellationToken ct)
    {
        var way = new Way(FloatingPermissions.Report, FloatingActs.Report, ContactSource.Member);
        return await AddAsync(input, by, way, ct);
    }

    private async Task<Result<Guid>> AddAsync(Input input, Actor by, Way way, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, version: null, by, way.Under, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (outflow, member) = found.Value;
        var facts = new ContactFacts(input.On!.Value, input.Channel, way.Source, input.Content.Trim(), by.Name, desk.Now);
        var made = outflow.Contact(facts);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, way.Act, member, null, $"{facts.On:yyyy-MM-dd} {Words.Of(facts.Channel)}");
        await desk.Db.SaveChangesAsync(ct);
        return made.Value.Id;
    }

    private sealed record Way(Permission Under, Trail.TrailAct Act, ContactSource Source);
}
