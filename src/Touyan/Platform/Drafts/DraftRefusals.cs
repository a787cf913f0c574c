using Touyan.Kernel;

namespace Touyan.Platform.Drafts;

/// <summary>Why a draft is not taken, whatever it holds.</summary>
public static class DraftRefusals
{
    public static Refusal BadKey { get; } = Refusal.Invalid("draft.bad-key", "草稿没有自己的编号，请重新填写。");

    public static Refusal NoTicket { get; } = Refusal.Invalid("draft.no-ticket", "这份草稿不是从本系统的表单填写的，请重新填写。");

    public static Refusal Foreign { get; } = Refusal.Forbidden("draft.foreign", "这份草稿是用另一个账号填写的，只能由那个账号发送。");

    public static Refusal Reused { get; } = Refusal.Conflict("draft.reused", "同一编号的草稿已经办理过，内容不同。请重新填写。");

    public static Refusal Expired(int days) =>
        Refusal.Conflict("draft.expired", $"草稿存放超过 {days} 天，不再办理。请先核对是否已经办过，再重新填写。");
}
