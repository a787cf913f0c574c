using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>A member writes down what he did; with the slip of the one served it counts at once.</summary>
public sealed class LogDeed(PostDesk desk, DeedJudge judge, IFiles files, IEnumerable<IDeedUse> above)
{
    public record Input : DeedInput
    {
        [Display(Name = "岗位", Description = "不在岗位上做的不选")]
        public ServicePostId? Post { get; init; }

        [Display(Name = "确认码", Description = "服务对象给了确认单的，填上面的确认码；没有的由党支部确认"), StringLength(20)]
        public string? Code { get; init; }
    }

    public async Task<Result<ServiceDeedId>> RunAsync(Input input, SentUpload? photo, Actor by, CancellationToken ct)
    {
        if (await desk.SelfAsync(by, ct) is not { } self)
            return PostRefusals.NotAMember;

        var received = photo is null ? null : (Result<ReceivedFile>?)await files.ReceiveAsync(photo, by, ct);
        if (received is { Refusal: { } harmful })
            return harmful;

        if (received is { Value.Kind: not (FileKind.Jpeg or FileKind.Png) })
            return PostRefusals.NotAPicture;

        var facts = Facts(input, self, received?.Value.Hash, by);
        var made = await judge.LogAsync(facts, input.Post, ct);
        if (made.IsRefused)
            return made.Refusal!;

        return await KeepAsync(made.Value, self, input.Code, received?.Value, by, ct);
    }

    private async Task<Result<ServiceDeedId>> KeepAsync(
        ServiceDeed deed,
        MemberGlance self,
        string? code,
        ReceivedFile? photo,
        Actor by,
        CancellationToken ct
    )
    {
        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        desk.Db.Add(deed);
        desk.Record(by, PostsActs.LogDeed, self, deed.SameBecause, $"{deed.On:yyyy-MM-dd} {deed.Hours:0.#} 小时");
        if (!string.IsNullOrWhiteSpace(code) && await UseAsync(code, deed, self, by, ct) is { } useless)
            return useless;

        if (photo is not null)
        {
            var owner = new FileOwner(DeedFiles.KindName, deed.Id.Value, $"{self.Name} {deed.On:yyyy-MM-dd} 的服务", deed.OrganizationId);
            await files.KeepAsync(owner, "照片", photo, by, ct);
        }

        if (await desk.SaveAsync(PostRefusals.SlipNoGood, ct) is { } clash)
            return clash;

        await work.CommitAsync(ct);
        return deed.Id;
    }

    private async Task<Refusal?> UseAsync(string code, ServiceDeed deed, MemberGlance self, Actor by, CancellationToken ct)
    {
        var read = ServiceSlip.Read(code);
        if (await desk.Db.ServiceSlips.SingleOrDefaultAsync(s => s.Code == read, ct) is not { } slip)
            return PostRefusals.SlipNoGood;

        if (deed.ConfirmBy(slip, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, PostsActs.ConfirmBySlip, self, detail: slip.ForWhom);
        foreach (var house in above)
            await house.CountedAsync(ServiceDeeds.Of(deed), by, ct);

        return null;
    }

    private DeedFacts Facts(Input input, MemberGlance self, string? photo, Actor by) =>
        new()
        {
            County = desk.Db.County,
            Member = self.Id,
            Organization = self.OrganizationId,
            Post = input.Post,
            Area = input.Area ?? "",
            On = input.On!.Value,
            Hours = input.Hours!.Value,
            What = input.What.Trim(),
            ForWhom = input.ForWhom.Trim(),
            PhotoDigest = photo,
            SameBecause = input.SameBecause?.Trim(),
            EnteredBy = by.Name,
            RecordedAt = desk.Now,
        };
}
