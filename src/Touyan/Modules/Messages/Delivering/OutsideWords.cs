using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>What is said outside of a message, a digest, a code: how many, where to look, and no more than the template says outright.</summary>
internal sealed class OutsideWords(TouyanDb db, MessageTimes times, TouyanOptions options)
{
    private const string Subject = "【头雁】您有新消息";

    /// <summary>Null when there is nothing to say any more.</summary>
    public async Task<OutsideText?> OfAsync(Dispatch dispatch, ChannelChoice choice, CancellationToken ct) =>
        dispatch switch
        {
            { IsCode: true } => OfCode(choice),
            { MessageId: { } id } => await OfMessageAsync(id, ct),
            { DigestId: { } id } => await OfDigestAsync(id, ct),
            _ => null,
        };

    private OutsideText? OfCode(ChannelChoice choice) =>
        choice.HasCode(times.Now, times.Rules)
            ? new OutsideText(
                "【头雁】验证码",
                $"【头雁】验证码 {choice.Code!.Value.Value}，用于确认消息接收地址，{times.Rules.CodeMinutes.Value} 分钟内有效。非本人操作请忽略。",
                Link: null
            )
            : null;

    private async Task<OutsideText?> OfMessageAsync(MessageId id, CancellationToken ct)
    {
        var message = await db.Messages.Where(m => m.Id == id).Select(m => new { m.Outside, m.ReadAt }).SingleAsync(ct);
        return message.ReadAt is null ? Said(message.Outside ?? "您有 1 条新消息，请登录系统查看。") : null;
    }

    private async Task<OutsideText?> OfDigestAsync(Guid id, CancellationToken ct)
    {
        var digest = await db.Digests.SingleAsync(d => d.Id == id, ct);
        var outside = await db
            .Messages.Where(m => m.DigestId == id && m.Outside != null)
            .OrderBy(m => m.Id)
            .Select(m => m.Outside!)
            .ToListAsync(ct);
        string?[] counts = [digest.Due > 0 ? $"{digest.Due} 项待办" : null, digest.Messages > 0 ? $"{digest.Messages} 条新消息" : null];
        return Said(
            string.Join(
                "",
                outside.Distinct(StringComparer.Ordinal).Prepend($"您有 {string.Join('、', counts.OfType<string>())}，请登录系统查看。")
            )
        );
    }

    private OutsideText Said(string words) =>
        new(Subject, "【头雁】" + words, options.Address is { } here ? new Uri(here, "/messages") : null);
}
